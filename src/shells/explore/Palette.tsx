import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { finder, fold } from "../../engine/text";
import { listStep } from "../../ui/listStep";
import { COMMAND_GROUPS, COMMANDS, type Command, FIND_COMMAND, type Page } from "./commands";
import css from "./dialogs.module.css";
import { keyName } from "./keys";
import { Modal } from "./Modal";

interface PaletteProps {
  readonly page: Page;
  readonly onRun: (command: Command) => void;
  readonly onClose: () => void;
}

/** Every command that has something to do now, found by a few letters of its name. */
export default function Palette({ page, onRun, onClose }: PaletteProps) {
  const list = useId();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const options = useRef<HTMLDivElement>(null);
  const finds = finder(words);
  const found = COMMAND_GROUPS.flatMap((group) =>
    COMMANDS.filter(
      (command) =>
        command.group === group &&
        command !== FIND_COMMAND &&
        (command.applies?.(page) ?? true) &&
        finds(fold(`${group} ${command.name}`)),
    ),
  );
  useEffect(() => {
    options.current?.querySelector(`[id="${list}-${at}"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [list, at]);

  const onKey = (event: KeyboardEvent) => {
    const next = listStep(event.key, at, found.length);
    const marked = found[at];
    if (next !== null) setAt(next);
    else if (event.key === "Enter" && marked && !event.nativeEvent.isComposing) onRun(marked);
    else return;
    event.preventDefault();
  };
  return (
    <Modal name="Commands" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        className={css.find}
        aria-label="Find a command"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
        placeholder="Find a command"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div ref={options} id={list} role="listbox" aria-label="Commands" className={css.list}>
        {COMMAND_GROUPS.map((group) => {
          const own = found.filter((command) => command.group === group);
          return (
            own.length > 0 && (
              <div key={group} role="group" aria-label={group}>
                <div className={css.group} aria-hidden="true">
                  {group}
                </div>
                {own.map((command) => {
                  const index = found.indexOf(command);
                  return (
                    <button
                      key={`${command.group} ${command.name}`}
                      id={`${list}-${index}`}
                      type="button"
                      role="option"
                      tabIndex={-1}
                      className={`plain ${css.option}`}
                      aria-selected={index === at}
                      onPointerMove={() => setAt(index)}
                      onClick={() => onRun(command)}
                    >
                      <span>{command.name}</span>
                      {command.key && <kbd>{keyName(command.key)}</kbd>}
                    </button>
                  );
                })}
              </div>
            )
          );
        })}
      </div>
      <p className={found.length > 0 ? "hidden-text" : css.none} role="status">
        {found.length === 0 ? "No command is called that." : `${found.length} commands`}
      </p>
    </Modal>
  );
}
