export default function ArticlesPanel() {
  return <p>Articles</p>;
}
