import { hubspot } from '@hubspot/ui-extensions';
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import { Actions } from './Actions.tsx';
import { Content } from './Content.tsx';
import { Data } from './Data.tsx';
import { ExperimentalInputs } from './ExperimentalInputs.tsx';
import { ExperimentalLayout } from './ExperimentalLayout.tsx';
import { Inputs } from './Inputs.tsx';
import { Layout } from './Layout.tsx';
import { Start } from './Start.tsx';

const PageRouter = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={Start} />
    <PageRoutes.Route path="/actions" component={Actions} />
    <PageRoutes.Route path="/content" component={Content} />
    <PageRoutes.Route path="/data" component={Data} />
    <PageRoutes.Route path="/inputs" component={Inputs} />
    <PageRoutes.Route path="/layout" component={Layout} />
    <PageRoutes.Route path="/experimental-inputs" component={ExperimentalInputs} />
    <PageRoutes.Route path="/experimental-layout" component={ExperimentalLayout} />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <PageRouter />);
