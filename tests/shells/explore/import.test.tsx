import "fake-indexeddb/auto";
import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { clear, createStore, set } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runDossier } from "../../../src/io/import/dossier";
import { runTable } from "../../../src/io/import/run";
import { type Ask, service, type Told } from "../../../src/io/import/service";
import ImportDialog from "../../../src/shells/explore/import/ImportDialog";

const shown = vi.hoisted(() => ({ hold: vi.fn(), go: vi.fn() }));
vi.mock("../../../src/shells/dossiers", () => shown);
/** What a thread does, here: everything between comes and goes as copies. */
vi.mock("../../../src/engine/thread", () => ({ startThread: (address: string) => new FakeThread(address) }));

class FakeThread {
  onmessage: ((event: { readonly data: Told }) => void) | null = null;
  #ended = false;
  readonly #answer: (ask: Ask) => Promise<void>;

  constructor(address: string) {
    this.#answer = service(
      (picked, plan, known, tell) =>
        address.includes("dossier.worker")
          ? runDossier(picked, known, tell)
          : runTable(picked[0]!.file, plan as Parameters<typeof runTable>[1], known, tell),
      (told) => {
        if (!this.#ended) this.onmessage?.({ data: structuredClone(told) });
      },
    );
  }

  postMessage(ask: Ask) {
    void this.#answer(ask);
  }

  terminate() {
    this.#ended = true;
  }
}

const TABLE =
  "Date,Person,Topic,Position,Text\n2025-02-10,Jane Doe,Ceasefire,support,A truce.\n2025-02-11,John Roe,Ceasefire,oppose,No.\n2025-02-12,John Roe,Ceasefire,oppose,Still no.\n";
/** Files come in pieces, and the machine may be busy. */
configure({ asyncUtilTimeout: 15_000 });
const user = userEvent.setup();
let onClose = vi.fn();

async function choose(text: string, name = "talks.csv") {
  await user.upload(screen.getByLabelText("Choose files"), new File([text], name));
}

describe("the dialog Open data", () => {
  beforeEach(() => {
    // jsdom has no streams of files, and no dialogs.
    Blob.prototype.stream ??= function stream() {
      const bytes = this.arrayBuffer();
      return new ReadableStream({
        async start(controller) {
          controller.enqueue(new Uint8Array(await bytes));
          controller.close();
        },
      });
    };
    HTMLDialogElement.prototype.showModal ??= function showModal() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function close() {
      this.open = false;
    };
    onClose = vi.fn();
    render(<ImportDialog onClose={onClose} />);
  });
  afterEach(() => {
    shown.hold.mockReset();
    shown.go.mockReset();
  });

  test("says that nothing leaves this browser, and names the limits before work starts [contract 9.1]", () => {
    expect(screen.getByText("Nothing leaves this browser.")).toBeInTheDocument();
    expect(screen.getByText(/^At most 2 GiB, 2,000,000 rows/)).toBeInTheDocument();
  });

  test("lets a person say what columns and values mean, shows how rows are read, and opens them [contract 9.3]", async () => {
    await choose(TABLE);
    const columns = await screen.findByRole("table", { name: "What the columns mean" });
    expect(within(columns).getByRole("combobox", { name: "Speaker: from" })).toHaveDisplayValue("“Person”");
    expect(within(columns).getByRole("combobox", { name: "Stance: from" })).toHaveDisplayValue("“Position”");
    expect(screen.getByText("Of the first 3 rows 3 cannot be read.")).toBeInTheDocument();

    await user.selectOptions(screen.getByRole("combobox", { name: "Stance “support” stands for" }), "Affirms");
    await user.selectOptions(screen.getByRole("combobox", { name: "Stance “oppose” stands for" }), "Denies");
    expect(screen.getByText("The first 3 rows can be read.")).toBeInTheDocument();
    const sample = screen.getByRole("table", { name: "The first rows as they will be read" });
    expect(within(sample).getByRole("row", { name: /jane-doe ceasefire affirms/ })).toBeInTheDocument();

    await user.selectOptions(screen.getByRole("combobox", { name: "Reported: from" }), "nothing");
    expect(screen.getByRole("button", { name: "Read all rows" })).toBeDisabled();
    await user.selectOptions(screen.getByRole("combobox", { name: "Reported: from" }), "“Date”");
    await user.click(screen.getByRole("button", { name: "Read all rows" }));

    expect(await screen.findByText("3 codings of 3 articles can be opened.")).toBeInTheDocument();
    await user.clear(screen.getByRole("textbox", { name: "Name" }));
    await user.type(screen.getByRole("textbox", { name: "Name" }), "My talks");
    await user.click(screen.getByRole("button", { name: "Open" }));
    await waitFor(() => expect(shown.go).toHaveBeenCalledWith("imported-my-talks-2025-02-12-3"));
    const { dossier, engine } = shown.hold.mock.calls[0]![0];
    expect(dossier.title).toBe("My talks");
    expect(engine.rows({ stance: ["denies"] }).matched).toBe(2);
    expect(onClose).toHaveBeenCalled();
  });

  test("loads nothing of a file with faults unless the rows are left out knowingly [contract 9.4]", async () => {
    await choose(
      TABLE.replace("2025-02-12", "12.2.2025").replaceAll("support", "affirms").replaceAll("oppose", "denies"),
    );
    await user.click(await screen.findByRole("button", { name: "Read all rows" }));
    expect(await screen.findByText("2 codings of 2 articles can be opened. 1 row cannot be read.")).toBeInTheDocument();
    expect(
      within(screen.getByRole("table", { name: "Faults by kind" })).getByRole("row", {
        name: "reported: is no date 1",
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/^line 4, reported: "12\.2\.2025" is not a date/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Open" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Load nothing" }));
    expect(screen.getByLabelText("Choose files")).toBeInTheDocument();
    expect(shown.hold).not.toHaveBeenCalled();

    await choose(
      TABLE.replace("2025-02-12", "12.2.2025").replaceAll("support", "affirms").replaceAll("oppose", "denies"),
    );
    await user.click(await screen.findByRole("button", { name: "Read all rows" }));
    await user.click(await screen.findByRole("button", { name: "Leave out this row and open the others" }));
    await waitFor(() => expect(shown.go).toHaveBeenCalled());
    expect(shown.hold.mock.calls[0]![0].engine.rows({}).total).toBe(2);
  });

  test("asks again for values that only a later row has", async () => {
    const rows = Array.from({ length: 600 }, (_, at) => `2025-02-10,Jane,X,${at === 599 ? "backs" : "affirms"},T`);
    await choose(`Date,Person,Topic,Position,Text\n${rows.join("\n")}\n`);
    await user.click(await screen.findByRole("button", { name: "Read all rows" }));
    await user.click(await screen.findByRole("button", { name: "Back to the columns" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Stance “backs” stands for" }), "Affirms");
    await user.click(screen.getByRole("button", { name: "Read all rows" }));
    expect(await screen.findByText("600 codings of 1 article can be opened.")).toBeInTheDocument();
  });

  test("tells every fault of a dossier with file and path, and loads nothing of it [contract 9.5]", async () => {
    await choose('{"schema":"parley-export/1","files":{"dossier.json":{"schema":"parley-dossier/1"}}}', "export.json");
    expect(await screen.findByText(/^There are \d+ faults: nothing is loaded\.$/)).toBeInTheDocument();
    expect(screen.getByText(/^dossier\.json, line 1, id: is missing$/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^(Open|Leave out)/ })).toBeNull();
  });

  test.each([
    ["PK\u0003\u0004", "x.zip", "Nothing was loaded of “x.zip”. The file is packed (ZIP)"],
    [
      "{}",
      "x.json",
      "Nothing was loaded of “x.json”. This is neither a dossier that Parley exported nor lines of JSON",
    ],
    ["[1,]", "x.json", "Nothing was loaded. x.json:1:4: is not JSON: expected a value"],
  ])("says why a file cannot be opened at all, and which [contract 9.4]: %s", async (text, name, words) => {
    await choose(text, name);
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    expect(screen.getByLabelText("Choose files")).toBeInTheDocument();
  });

  test("keeps a dossier where that is asked, lists it and removes it again [contract 6.8]", async () => {
    await choose(TABLE.replaceAll("support", "affirms").replaceAll("oppose", "denies"));
    await user.click(await screen.findByRole("button", { name: "Read all rows" }));
    await user.click(await screen.findByRole("checkbox", { name: "Keep it in this browser" }));
    await user.click(screen.getByRole("button", { name: "Open" }));
    await waitFor(() => expect(shown.go).toHaveBeenCalledTimes(1));
    cleanup();
    render(<ImportDialog onClose={onClose} />);
    expect(await screen.findByRole("button", { name: "Open talks" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Remove talks" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Kept in this browser" })).toBeNull());
  });
  test("names a dossier that a newer version of Parley made, and says why it is not removed [contract 6.10]", async () => {
    const line = {
      version: 1,
      title: "Ours",
      asOf: "2025-12-29",
      codings: 1,
      articles: 1,
      savedAt: "2026-01-05T10:00",
    };
    const lists = createStore("parley-dossiers", "list");
    await set("ours", { ...line, id: "ours" }, lists);
    await set("theirs", { ...line, id: "theirs", version: 2, title: "Theirs" }, lists);
    cleanup();
    render(<ImportDialog onClose={onClose} />);
    expect(await screen.findByText(/^1 dossier was made by a newer version of Parley/)).toHaveTextContent("“Theirs”.");
    // Another tab comes first.
    await set("ours", { ...line, id: "ours", version: 2, title: "Ours" }, lists);
    await user.click(screen.getByRole("button", { name: "Remove Ours" }));
    expect(await screen.findByText(/was not removed\. It was made by a newer version of Parley/)).toBeVisible();
    expect(await screen.findByText(/^2 dossiers were made by a newer version/)).toBeVisible();
    await clear(lists);
  });
});
