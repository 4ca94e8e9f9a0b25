export default function ForecastsPanel() {
  return <p>Forecasts</p>;
}
