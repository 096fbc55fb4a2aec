/** Commands to copy into a shell. Address and scheme may come from a server or a stranger's paste, so nothing in them may run. */

/** One word for a POSIX shell, whatever it holds. */
const inShell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A header in double quotes, in which only our own placeholders are expanded. Backticks and "$" are allowed in scheme names (RFC 9110 §5.6.2). */
const inDoubleQuotes = (header: string): string => `"${header.replace(/[`"\\]|\$(?!(?:TOKEN|CREDENTIAL)\b)/g, '\\$&')}"`;

/** `header`: a whole field with $TOKEN or $CREDENTIAL in place of the secret. */
export const curlWithHeader = (header: string, url: string): string => `curl -H ${inDoubleQuotes(header)} ${inShell(url)}`;

/** `options`: curl's own words, written by us. */
export const curlWith = (options: string, url: string): string => `curl ${options} ${inShell(url)}`;

/** How curl answers a challenge of this scheme. */
export function curlForScheme(scheme: string, url: string): string {
  if (/^basic$/i.test(scheme)) return curlWith('-u "$USER:$PASSWORD"', url);
  if (/^digest$/i.test(scheme)) return curlWith('--digest -u "$USER:$PASSWORD"', url);
  if (/^negotiate$/i.test(scheme)) return curlWith('--negotiate -u :', url);
  return curlWithHeader(`Authorization: ${scheme} $TOKEN`, url);
}
