export default function ComparePanel() {
  return <p>Comparison</p>;
}
