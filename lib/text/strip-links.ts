const withScheme = /\b(?:[a-z][a-z\d+.-]*:\/\/|mailto:|javascript:|data:|www\.)\S+/giu;
const address = /[^\s@<>()"']{1,64}@(?:[\p{L}\d-]{1,63}\.)+\p{L}{2,24}/giu;
/** Domains under endings that people are led to; a mail client makes a link of these without being asked. */
const bareDomain =
  /(?<![\p{L}\d@.-])(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?:com|net|org|br|pt|io|app|dev|gg|ly|xyz|info|biz|ru|cn|tk)(?![\p{L}\d-])(?:[/:?#]\S*)?/giu;

/** A text in which nothing leads away: links of any kind become `[link]`. */
export function stripLinks(text: string): string {
  return [withScheme, address, bareDomain].reduce((left, link) => left.replace(link, '[link]'), text);
}
