import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { queries } from './ask-jira';
import { Shell } from './layout/Shell';
import './shell.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <Shell />
    </QueryClientProvider>,
  );
}
