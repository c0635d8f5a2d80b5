/** The Content-Security-Policy that Forge puts on a Custom UI resource, made to work on localhost. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio/slim';
import type { UiModule } from './forge-host';

/** Where a browser reports what the policy refused; the shell may listen there. */
export const cspReportPath = '/~host/csp-report';

/** Reads the resource's index.html each time: its inline scripts are part of the policy, by their hashes. */
export function contentSecurityPolicy(module: UiModule, permissions: Readonly<Record<string, unknown>>): string {
  const html = readFileSync(path.join(module.resourceDirectory, 'index.html'));
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const existingCSPDetails = processing.getCspDetails(html, permissions);
  const directives = new CSPInjectionService().getInjectableCSP({ existingCSPDetails, microsEnv: 'prod' });
  return directives
    .map((directive) => {
      // Production names Atlassian's sites here; locally the shell is the parent and the report's reader.
      if (directive.startsWith('frame-ancestors '))
        return "frame-ancestors 'self' http://localhost:* http://127.0.0.1:*";
      if (directive.startsWith('report-uri ')) return `report-uri ${cspReportPath}`;
      return directive;
    })
    .join('; ');
}
