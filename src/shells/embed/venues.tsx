import VenuesPanel from "../../panels/venues/VenuesPanel";
import { startEmbed } from "./start";

startEmbed({ id: "venues", name: "Summit venues", Panel: VenuesPanel });
