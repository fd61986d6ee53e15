/** A reader of CSV as RFC 4180 has it, written from its grammar. @throws where a text breaks it. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const take = (pattern: RegExp): string | null => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = at;
    const found = sticky.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  while (at < text.length) {
    const record: string[] = [];
    do {
      const quoted = take(/"(?:[^"]|"")*"/);
      record.push(quoted === null ? (take(/[^",\r\n]*/) ?? '') : quoted.slice(1, -1).replaceAll('""', '"'));
    } while (take(/,/) !== null);
    if (take(/\r\n/) === null) throw new SyntaxError(`No end of the record at ${at}`);
    records.push(record);
  }
  return records;
}
