import { createRoot } from 'react-dom/client';
import { App } from './chrome/app.tsx';
import './styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
