export default function ChainsPanel() {
  return <p>Conditions</p>;
}
