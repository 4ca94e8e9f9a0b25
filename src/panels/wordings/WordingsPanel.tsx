export default function WordingsPanel() {
  return <p>Wordings</p>;
}
