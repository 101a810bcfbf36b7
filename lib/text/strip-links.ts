const withScheme = /\b(?:[a-z][a-z\d+.-]*:\/\/|mailto:|javascript:|data:|www\.)\S+/giu;
/** Domains under endings that people are led to; a mail client makes a link of these without being asked. */
const bareDomain =
  /(?<![\p{L}\d@.-])(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?:com|net|org|br|pt|io|app|dev|gg|ly|xyz|info|biz|ru|cn|tk)(?![\p{L}\d-])(?:[/:?#]\S*)?/giu;

/** A text in which nothing leads away: links of any kind become `[link]`. */
export function stripLinks(text: string): string {
  return text.replace(withScheme, '[link]').replace(bareDomain, '[link]');
}
