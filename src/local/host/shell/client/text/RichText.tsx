/** Draws an Atlassian document: the nodes that descriptions and comments are made of. */
import { Fragment, type ReactNode } from 'react';
import type { AdfNode } from './adf-node';
import { Lozenge, type LozengeType } from '../parts/Lozenge';

/** The level each heading gets on the page. */
type HeadingLevels = ReadonlyMap<AdfNode, number>;

export function RichText({ document }: { document: unknown }): JSX.Element {
  const root = document as AdfNode;
  return <div className="rich-text">{children(root, headingLevels(root))}</div>;
}

/** Below the section's own second-level heading, and never two steps down at once, whatever the author chose. */
function headingLevels(root: AdfNode): HeadingLevels {
  const levels = new Map<AdfNode, number>();
  let last = 2;
  const visit = (node: AdfNode): void => {
    if (node.type === 'heading') {
      last = Math.min(6, last + 1, Number(node.attrs?.level ?? 1) + 2);
      levels.set(node, last);
    }
    node.content?.forEach(visit);
  };
  visit(root);
  return levels;
}

function children(node: AdfNode, levels: HeadingLevels): ReactNode {
  return (node.content ?? []).map((child, index) => <Fragment key={index}>{draw(child, levels)}</Fragment>);
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function draw(node: AdfNode, levels: HeadingLevels): ReactNode {
  const { attrs = {} } = node;
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(marked, node.text);
    case 'paragraph':
      return <p>{children(node, levels)}</p>;
    case 'heading': {
      const Heading = `h${levels.get(node) ?? 3}` as 'h3';
      return <Heading className={`heading-${text(attrs.level)}`}>{children(node, levels)}</Heading>;
    }
    case 'bulletList':
      return <ul>{children(node, levels)}</ul>;
    case 'orderedList':
      return <ol start={Number(attrs.order ?? 1)}>{children(node, levels)}</ol>;
    case 'listItem':
      return <li>{children(node, levels)}</li>;
    case 'taskList':
      return <ul className="task-list">{children(node, levels)}</ul>;
    case 'taskItem':
      return (
        <li>
          <label>
            <input type="checkbox" checked={attrs.state === 'DONE'} disabled readOnly />{' '}
            <span>{children(node, levels)}</span>
          </label>
        </li>
      );
    case 'decisionList':
      return <ul className="decision-list">{children(node, levels)}</ul>;
    case 'decisionItem':
      return <li>{children(node, levels)}</li>;
    case 'codeBlock':
      return (
        <pre tabIndex={0}>
          <code>{children(node, levels)}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{children(node, levels)}</blockquote>;
    case 'panel':
      return <div className={`panel panel-${text(attrs.panelType) || 'info'}`}>{children(node, levels)}</div>;
    case 'expand':
    case 'nestedExpand':
      return (
        <details>
          <summary>{text(attrs.title) || 'More'}</summary>
          {children(node, levels)}
        </details>
      );
    case 'rule':
      return <hr />;
    case 'hardBreak':
      return <br />;
    case 'table':
      return (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Table">
          <table>
            <tbody>{children(node, levels)}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{children(node, levels)}</tr>;
    case 'tableHeader':
      return <th>{children(node, levels)}</th>;
    case 'tableCell':
      return <td>{children(node, levels)}</td>;
    case 'mention':
      return <span className="mention">{text(attrs.text) || '@someone'}</span>;
    case 'emoji':
      return text(attrs.text) || text(attrs.shortName);
    case 'date':
      return <time>{dateText(attrs.timestamp)}</time>;
    case 'status':
      return <Lozenge type={statusColors[text(attrs.color)] ?? 'default'}>{text(attrs.text)}</Lozenge>;
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return <a href={safeUrl(attrs.url)}>{text(attrs.url)}</a>;
    case 'media':
    case 'mediaInline':
      return <span className="media">📎 {text(attrs.alt) || 'Attachment'}</span>;
    default:
      return children(node, levels);
  }
}

const statusColors: Readonly<Record<string, LozengeType>> = {
  blue: 'inprogress',
  green: 'success',
  red: 'removed',
  yellow: 'moved',
  purple: 'new',
};

function marked(inside: ReactNode, { type, attrs = {} }: NonNullable<AdfNode['marks']>[number]): ReactNode {
  switch (type) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'em':
      return <em>{inside}</em>;
    case 'code':
      return <code>{inside}</code>;
    case 'strike':
      return <s>{inside}</s>;
    case 'underline':
      return <u>{inside}</u>;
    case 'subsup':
      return attrs.type === 'sub' ? <sub>{inside}</sub> : <sup>{inside}</sup>;
    case 'link':
      return <a href={safeUrl(attrs.href)}>{inside}</a>;
    default:
      return inside;
  }
}

function safeUrl(url: unknown): string | undefined {
  return typeof url === 'string' && /^(https?:|mailto:|\/|#)/i.test(url) ? url : undefined;
}

function dateText(timestamp: unknown): string {
  const at = new Date(Number(timestamp));
  return Number.isNaN(at.getTime())
    ? ''
    : at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}
