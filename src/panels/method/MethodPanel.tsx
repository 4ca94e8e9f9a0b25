export default function MethodPanel() {
  return <p>Codebook and method</p>;
}
