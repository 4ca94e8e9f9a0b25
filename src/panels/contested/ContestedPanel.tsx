export default function ContestedPanel() {
  return <p>Contested claims</p>;
}
