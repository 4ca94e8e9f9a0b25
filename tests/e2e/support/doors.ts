import { DATA_DOORS } from "./dataDoors";
import type { Door } from "./door";
import { KEPT_DOORS } from "./keptDoors";
import { LINK_DOORS } from "./linkDoors";
import { MESSAGE_DOORS } from "./messageDoors";

export const DOORS: readonly Door[] = [...LINK_DOORS, ...DATA_DOORS, ...KEPT_DOORS, ...MESSAGE_DOORS];
