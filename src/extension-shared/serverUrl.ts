/**
 * The origin of the Partner Tier Points server. HubSpot lets an extension call only the origins in
 * `permittedUrls.fetch` of `extensions/app/app-hsmeta.json`, so both must name the same one; a test
 * holds them together. `hs project dev` and the workbench map it to localhost by `local.json`.
 *
 * Not a project profile variable: without `--profile` the placeholder would stay in
 * `permittedUrls` as it is and `context.variables` would be empty, and the keys of `local.json` are
 * never substituted.
 */
export const serverUrl = 'https://tier-points.example.com';
