import type { Asset } from '../../pages/shell/build-info.ts';
import type { LinkKind } from '../../pages/shell/page-template.ts';

/** A sentence of the operator's for every reader, by language; `default` is for all other languages. */
export type Banner = Readonly<Record<string, string>> & { readonly default: string };

/** What pages, their manifest and `GET /api/service` show of the operator. */
export interface Site {
  /** The name of the service. */
  readonly name: string;
  /** The path of the logo; null for the mark of Inigma. */
  readonly logo: string | null;
  /** What comes after the pages' own style sheet; null where nothing differs. */
  readonly style: Asset | null;
  /** The path of the web manifest. */
  readonly webManifest: string;
  /** The colours of the system's bars. */
  readonly barColors: { readonly light: string; readonly dark: string };
  readonly banner: Banner | null;
  /** Where the links at the end of each page lead: an address, or a path on this server. */
  readonly links: Readonly<Partial<Record<LinkKind, string | undefined>>> & { readonly source: string };
}

/** The name of the software, and of a service that has no other. */
const PRODUCT = 'Inigma';

/** What the build writes for servers without a `site` folder. `webManifest` and `source` are paths. */
export function plainSite(webManifest: string, source: string): Site {
  return {
    name: PRODUCT,
    logo: null,
    style: null,
    webManifest,
    barColors: { light: '#ffffff', dark: '#101716' },
    banner: null,
    links: { source },
  };
}

/** Where the build puts what `plainSite` says, below the folder of the runtime. */
export const SITE_PATH = 'pages/site.json';
