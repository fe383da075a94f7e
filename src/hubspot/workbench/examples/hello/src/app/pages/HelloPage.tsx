import { hubspot } from '@hubspot/ui-extensions';
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import { Overview } from './Overview.tsx';
import { Careless } from './Careless.tsx';
import { Crash } from './Crash.tsx';
import { Files } from './Files.tsx';
import { Gallery } from './Gallery.tsx';
import { Inputs } from './Inputs.tsx';

const PageRouter = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={Overview} />
    <PageRoutes.Route path="/gallery" component={Gallery} />
    <PageRoutes.Route path="/inputs" component={Inputs} />
    <PageRoutes.Route path="/files" component={Files} />
    <PageRoutes.Route path="/careless" component={Careless} />
    <PageRoutes.Route path="/crash" component={Crash} />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <PageRouter />);
