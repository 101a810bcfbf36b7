/** Whether an address is in a list such as `ana@exemplo.com, exemplo.com.br`; without a list every one is. */
export function isAllowed(address: string, list: string | undefined): boolean {
  if (list === undefined) return true;
  const given = address.toLowerCase();
  const domain = given.slice(given.lastIndexOf('@') + 1);
  const entries = list.split(',').map((entry) => entry.trim().toLowerCase().replace(/^@/, ''));
  return entries.filter(Boolean).some((entry) => entry === (entry.includes('@') ? given : domain));
}
