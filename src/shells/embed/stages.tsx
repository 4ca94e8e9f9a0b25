import StagesPanel from "../../panels/stages/StagesPanel";
import { startEmbed } from "./start";

startEmbed({ id: "stages", name: "Negotiation stages", Panel: StagesPanel });
