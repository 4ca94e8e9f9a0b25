import MatrixPanel from "../../panels/matrix/MatrixPanel";
import { startEmbed } from "./start";

startEmbed({ id: "matrix", name: "Actor–statement matrix", Panel: MatrixPanel });
