/** Says that the process answers; needs no database. */
export function GET() {
  return Response.json({ status: 'ok' });
}
