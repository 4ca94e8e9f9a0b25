import css from "./fileButton.module.css";

interface FileButtonProps {
  readonly name: string;
  /** Endings and media types that are offered first. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** A folder with all that is in it. */
  readonly folder?: boolean;
  /** Has to take the files out of the list at once. */
  readonly onChoose: (files: FileList) => void;
}

/** Picks files of the viewer's. */
export function FileButton({ name, accept, multiple, folder = false, onChoose }: FileButtonProps) {
  return (
    <label className={css.file}>
      {name}
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        ref={(field) => {
          if (field) field.webkitdirectory = folder;
        }}
        onChange={({ target }) => {
          if (target.files) onChoose(target.files);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
    </label>
  );
}
