import { type NamedSite, sitesOfOneVendor } from '../lib/vendor-sites.ts';
import { absent, defineProbe, found } from '../probe.ts';

/** What stands around the failure in the paste: code, settings, the address as typed. Holds no secret. */
export interface Surroundings {
  /** Two sites of one vendor that do not share credentials; else empty. */
  readonly sites: readonly NamedSite[];
  /** The address was typed with "#" and more after it: clients keep that part to themselves (RFC 3986 §3.5). */
  readonly fragment: boolean;
  /** The token after Negotiate or NTLM is of the other kind. */
  readonly otherHandshake: 'NTLM' | 'Kerberos' | null;
  /** The token that CI jobs get from GitLab is used as if it were a personal one. */
  readonly jobToken: boolean;
}

const READ = 32_000;

export default defineProbe({
  id: 'surroundings',
  reach: 'none',
  run(material) {
    const text = material.pasted?.slice(0, READ) ?? '';
    if (text === '' || material.log !== undefined || material.format === 'har') return absent('nothing stands around the failure');
    const read: Surroundings = {
      sites: sitesOfOneVendor(text),
      fragment: hasFragment(text, material.request?.url),
      otherHandshake: otherHandshake(text),
      jobToken: isJobToken(text),
    };
    const tells = read.sites.length > 0 || read.otherHandshake !== null;
    return tells || read.fragment || read.jobToken ? found(read) : absent('what stands around the failure says no more');
  },
});

/** The first step of an implicit grant comes back in the fragment; that is no slip. */
function hasFragment(text: string, url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { host, pathname } = new URL(url);
  const typed = `${host}${pathname}`;
  const at = text.indexOf(`${typed}#`);
  if (at < 0) return false;
  const rest = /^#[^\s"'<>`]{1,400}/.exec(text.slice(at + typed.length))?.[0] ?? '';
  return /[\w/]/.test(rest.slice(1)) && !/(?:access|id)_token=/.test(rest);
}

/** "TlRMTVNTUA" is "NTLMSSP" in Base64 ([MS-NLMP] §2.2.1); a GSS-API token (RFC 2743 §3.1) begins with the byte 0x60: "Y". */
function otherHandshake(text: string): Surroundings['otherHandshake'] {
  // A server that answers in NTLM, or offers it, takes it.
  const takesNtlm = /www-authenticate["']?\s{0,3}[:=]\s{0,3}["']?(?:NTLM|Negotiate\s+TlRMTVNTUA)/i.test(text);
  if (!takesNtlm && /\bNegotiate\s+TlRMTVNTUA/.test(text)) return 'NTLM';
  return /authorization["']?\s{0,3}[:=]\s{0,3}["']?NTLM\s+YI/i.test(text) ? 'Kerberos' : null;
}

/** docs.gitlab.com, "CI/CD job token": few endpoints take it, in the header JOB-TOKEN. */
function isJobToken(text: string): boolean {
  if (!/\bCI_JOB_TOKEN\b/.test(text) || /\bJOB-TOKEN\s{0,3}[:=]/i.test(text)) return false;
  return /PRIVATE-TOKEN|(?:GITLAB|GL|API|ACCESS)_TOKEN["']?\s{0,3}[:=]\s{0,3}["']?\$\{?CI_JOB_TOKEN|Bearer \$\{?CI_JOB_TOKEN/i.test(text);
}
