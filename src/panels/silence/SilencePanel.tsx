export default function SilencePanel() {
  return <p>Silence</p>;
}
