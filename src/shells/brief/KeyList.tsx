import { useLayoutEffect, useRef } from "react";
import { singleKeysOn } from "../singleKeys";
import { KEY_LIST } from "./keys";

/** The keys of a briefing, for who asks. When it goes, the focus returns to where it was. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const single = singleKeysOn();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="brief-keys"
      aria-label="Keys"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.key === "?" && onClose()}
    >
      <div>
        <h2>Keys</h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <table>
        <tbody>
          {KEY_LIST.map((key) => (
            <tr key={key.name}>
              <th scope="row">{key.name}</th>
              <td>{key.single && !single ? "off" : <kbd>{key.shown}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>A click or Enter on a mark shows what is behind it. A swipe turns to the next scene.</p>
    </dialog>
  );
}
