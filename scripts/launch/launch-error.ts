/** Something the operator can put right; the message says how, and no stack is shown. */
export class LaunchError extends Error {}
