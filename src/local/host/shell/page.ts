import type { ShellStart } from './protocol';

/** The shell's one HTML page; every address draws it, the script decides what it shows. */
export function shellPage(start: ShellStart): string {
  const json = JSON.stringify(start).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en" data-theme="light:light dark:dark spacing:spacing typography:typography shape:shape motion:motion" data-color-mode="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Jira (local stand-in)</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/~host/web/tokens.css">
<link rel="stylesheet" href="/~host/web/shell.css">
<script type="application/json" id="start">${json}</script>
<script src="/~host/web/shell.js" defer></script>
</head>
<body><div id="root"></div></body>
</html>
`;
}
