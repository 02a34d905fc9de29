/** What people and programs write where they leave the rest out, and what closes a quoted word. */
const closing = '…"\'`)]}<>\n\r';

/** Whether a text ends or may have been cut off before a place. */
export function breaksAt(text: string, at: number): boolean {
  return at >= text.length || closing.includes(text.charAt(at)) || text.startsWith('..', at);
}
