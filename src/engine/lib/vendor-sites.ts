/** One vendor's sites that know nothing of each other's credentials: partitions, regions with their own accounts, sandboxes. */
interface Vendor {
  readonly name: string;
  /** Site → what names it in a text: hosts, regions, resource names. */
  readonly sites: Readonly<Record<string, RegExp>>;
}

export interface NamedSite {
  readonly vendor: string;
  readonly site: string;
  /** As written in the material: a host, region or resource prefix. */
  readonly written: string;
}

/** Any name below; links to documentation are no site. */
const host = (pattern: string): RegExp =>
  new RegExp(
    `(?<![\\w.-])(?!(?:developers?|docs?|help|support|status|learn|community)\\.)(?:[a-z0-9-]{1,63}\\.){0,4}${pattern}(?![\\w-]|\\.[a-z])`,
    'i',
  );
const exactly = (pattern: string): RegExp => new RegExp(`(?<![\\w.-])${pattern}(?![\\w-]|\\.[a-z])`, 'i');

/**
 * From the vendors' own pages on endpoints and sandboxes: AWS General Reference (partitions), Azure "national clouds", Datadog "sites",
 * Zoho "multi-DC", PayPal, Square, Plaid, Okta, DocuSign, eBay, Intuit, Alpaca and the "base URL" pages of model APIs.
 */
const VENDORS: readonly Vendor[] = [
  {
    name: 'AWS',
    sites: {
      'the China partition': /\bcn-north(?:west)?-1\b|\bamazonaws\.com\.cn\b|\barn:aws-cn:/i,
      'the GovCloud partition': /\bus-gov-(?:east|west)-1\b|\barn:aws-us-gov:/i,
      'the commercial partition':
        /\b(?:us|eu|ap|sa|ca|me|af|il|mx)-(?:north|south|east|west|central|northeast|southeast)-\d\b|\b[a-z0-9-]{1,40}\.amazonaws\.com(?!\.cn)\b|\barn:aws:/i,
    },
  },
  {
    name: 'Microsoft',
    sites: {
      'the cloud in China': /(?<![\w-])(?:[a-z0-9-]{1,63}\.){0,4}(?:chinacloudapi\.cn|partner\.microsoftonline\.cn|azure\.cn)\b/i,
      'the US government cloud':
        /(?<![\w-])(?:[a-z0-9-]{1,63}\.){0,4}(?:usgovcloudapi\.net|microsoftonline\.us|graph\.microsoft\.us|azure\.us)\b/i,
      'the public cloud':
        /\b(?:login\.microsoftonline\.com|sts\.windows\.net|management\.azure\.com|graph\.microsoft\.com|[a-z0-9-]{1,63}\.(?:blob|vault|database)\.(?:core\.windows|azure|windows)\.net)\b/i,
    },
  },
  {
    name: 'Datadog',
    sites: {
      US1: exactly('(?:api|app|http-intake\\.logs)\\.datadoghq\\.com'),
      EU: host('datadoghq\\.eu'),
      US3: host('us3\\.datadoghq\\.com'),
      US5: host('us5\\.datadoghq\\.com'),
      AP1: host('ap1\\.datadoghq\\.com'),
    },
  },
  {
    name: 'New Relic',
    sites: {
      US: exactly('(?:api|insights-api|metric-api|log-api|trace-api)\\.newrelic\\.com'),
      EU: host('eu(?:01)?\\.(?:newrelic|nr-data)\\.(?:com|net)'),
    },
  },
  { name: 'Mailgun', sites: { US: exactly('api\\.mailgun\\.net'), EU: exactly('api\\.eu\\.mailgun\\.net') } },
  { name: 'PostHog', sites: { US: exactly('(?:us|app)(?:\\.i)?\\.posthog\\.com'), EU: exactly('eu(?:\\.i)?\\.posthog\\.com') } },
  {
    name: 'Zoho',
    sites: {
      'the US centre': host('zoho(?:apis)?\\.com'),
      'the EU centre': host('zoho(?:apis)?\\.eu'),
      'the centre in India': host('zoho(?:apis)?\\.in'),
      'the centre in Australia': host('zoho(?:apis)?\\.com\\.au'),
      'the centre in China': host('zoho(?:apis)?\\.com\\.cn'),
    },
  },
  {
    name: 'Salesforce',
    sites: { production: exactly('login\\.salesforce\\.com'), sandbox: /\btest\.salesforce\.com\b|\.sandbox\.my\.salesforce\.com\b/i },
  },
  { name: 'PayPal', sites: { live: exactly('api(?:-m|-3t)?\\.paypal\\.com'), sandbox: host('sandbox\\.paypal\\.com') } },
  { name: 'Square', sites: { live: host('squareup\\.com'), sandbox: host('squareupsandbox\\.com') } },
  {
    name: 'Plaid',
    sites: {
      production: exactly('production\\.plaid\\.com'),
      sandbox: exactly('sandbox\\.plaid\\.com'),
      development: exactly('development\\.plaid\\.com'),
    },
  },
  { name: 'Okta', sites: { production: host('okta\\.com'), preview: host('oktapreview\\.com'), EMEA: host('okta-emea\\.com') } },
  {
    name: 'DocuSign',
    sites: {
      production: exactly('(?:account|www|na\\d|eu|au)\\.docusign\\.(?:com|net)'),
      demo: exactly('(?:account-d|demo)\\.docusign\\.(?:com|net)'),
    },
  },
  { name: 'eBay', sites: { production: exactly('api\\.ebay\\.com'), sandbox: exactly('api\\.sandbox\\.ebay\\.com') } },
  {
    name: 'Intuit',
    sites: { production: exactly('quickbooks\\.api\\.intuit\\.com'), sandbox: exactly('sandbox-quickbooks\\.api\\.intuit\\.com') },
  },
  { name: 'Alpaca', sites: { live: exactly('api\\.alpaca\\.markets'), paper: exactly('paper-api\\.alpaca\\.markets') } },
  {
    name: 'Binance',
    sites: {
      live: exactly('(?:f?api\\d?)\\.binance\\.com'),
      testnet: host('binance\\.vision|testnet\\.binancefuture\\.com'),
      US: exactly('api\\.binance\\.us'),
    },
  },
  { name: 'Amadeus', sites: { production: exactly('api\\.amadeus\\.com'), test: exactly('test\\.api\\.amadeus\\.com') } },
  { name: 'UPS', sites: { production: exactly('onlinetools\\.ups\\.com'), test: exactly('wwwcie\\.ups\\.com') } },
  { name: 'FedEx', sites: { production: exactly('apis\\.fedex\\.com'), sandbox: exactly('apis-sandbox\\.fedex\\.com') } },
  {
    name: 'model APIs of the OpenAI shape',
    sites: {
      OpenAI: exactly('(?:api|platform)\\.openai\\.com'),
      'Azure OpenAI': host('openai\\.azure\\.com'),
      'Zhipu (China)': exactly('open\\.bigmodel\\.cn'),
      'Z.ai': exactly('api\\.z\\.ai'),
      DeepSeek: exactly('(?:api|platform)\\.deepseek\\.com'),
      OpenRouter: host('openrouter\\.ai'),
      Groq: exactly('(?:api|console)\\.groq\\.com'),
      xAI: exactly('(?:api|console)\\.x\\.ai'),
      Mistral: exactly('(?:api|console|codestral)\\.mistral\\.ai'),
      Anthropic: exactly('(?:api|console)\\.anthropic\\.com'),
      'Alibaba DashScope': exactly('dashscope\\.aliyuncs\\.com'),
      'Alibaba DashScope (international)': exactly('dashscope-intl\\.aliyuncs\\.com'),
      'Moonshot (China)': exactly('(?:api|platform)\\.moonshot\\.cn'),
      'Moonshot (international)': exactly('(?:api|platform)\\.moonshot\\.ai'),
      'MiniMax (China)': exactly('api\\.minimax\\.chat'),
      'MiniMax (international)': exactly('api\\.minimaxi?\\.io'),
      SiliconFlow: host('siliconflow\\.(?:cn|com)'),
      Volcengine: host('volces\\.com'),
      Together: exactly('api\\.together\\.(?:xyz|ai)'),
      Fireworks: exactly('api\\.fireworks\\.ai'),
      NVIDIA: exactly('integrate\\.api\\.nvidia\\.com'),
      Gemini: exactly('generativelanguage\\.googleapis\\.com'),
      'Hugging Face': exactly('(?:router|api-inference)\\.huggingface\\.co'),
    },
  },
];

const READ = 32_000;

/** All that could be a host, a region or a resource name, each once: a page of any size holds few of them, and eighty patterns go over them. */
const namesIn = (text: string): string => [...new Set(text.match(/\w[\w-]{0,80}(?:[.:-][\w-]{1,80}){1,12}[.:]?/g))].join('\n');

/** Where a text names two sites of one vendor: both, as written. Empty where it names none or one. Pure; reads the first 32,000 characters. */
export function sitesOfOneVendor(text: string): readonly NamedSite[] {
  const read = namesIn(text.slice(0, READ));
  if (read === '') return [];
  for (const { name, sites } of VENDORS) {
    const named = Object.entries(sites).flatMap(([site, pattern]): NamedSite[] => {
      const written = pattern.exec(read)?.[0];
      return written === undefined ? [] : [{ vendor: name, site, written }];
    });
    if (named.length > 1) return named.slice(0, 2);
  }
  return [];
}
