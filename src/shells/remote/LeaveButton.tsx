/** Away from the other host's dossier. */
export function LeaveButton({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <button type="button" onClick={onLeave}>
      Open the dossier that comes with Parley
    </button>
  );
}
