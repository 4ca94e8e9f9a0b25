import type { Picture } from "./picture";

/** Browsers draw no more than so many pixels; phones the fewest. */
const MOST_PIXELS = 16_000_000;

/** A picture in pixels: two for each of its own, fewer where it is very large. Rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)));
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("This browser gives no room to draw the picture.");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be written."))),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
