/** Draws an Atlassian document: the nodes that descriptions and comments are made of. */
import { Fragment, type ReactNode } from 'react';
import { Lozenge, type LozengeType } from '../parts/Lozenge';

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}

export function RichText({ document }: { document: unknown }): JSX.Element {
  return <div className="rich-text">{children(document as AdfNode)}</div>;
}

function children(node: AdfNode): ReactNode {
  return (node.content ?? []).map((child, index) => <Fragment key={index}>{draw(child)}</Fragment>);
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

function draw(node: AdfNode): ReactNode {
  const { attrs = {} } = node;
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(marked, node.text);
    case 'paragraph':
      return <p>{children(node)}</p>;
    case 'heading': {
      // The issue's own summary is the page's first heading and "Description" its second.
      const Heading = `h${Math.min(6, Number(attrs['level'] ?? 1) + 2)}` as 'h3';
      return <Heading>{children(node)}</Heading>;
    }
    case 'bulletList':
      return <ul>{children(node)}</ul>;
    case 'orderedList':
      return <ol start={Number(attrs['order'] ?? 1)}>{children(node)}</ol>;
    case 'listItem':
      return <li>{children(node)}</li>;
    case 'taskList':
      return <ul className="task-list">{children(node)}</ul>;
    case 'taskItem':
      return (
        <li>
          <label>
            <input type="checkbox" checked={attrs['state'] === 'DONE'} disabled readOnly />{' '}
            <span>{children(node)}</span>
          </label>
        </li>
      );
    case 'decisionList':
      return <ul className="decision-list">{children(node)}</ul>;
    case 'decisionItem':
      return <li>{children(node)}</li>;
    case 'codeBlock':
      return (
        <pre tabIndex={0}>
          <code>{children(node)}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>;
    case 'panel':
      return <div className={`panel panel-${text(attrs['panelType']) || 'info'}`}>{children(node)}</div>;
    case 'expand':
    case 'nestedExpand':
      return (
        <details>
          <summary>{text(attrs['title']) || 'More'}</summary>
          {children(node)}
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
            <tbody>{children(node)}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{children(node)}</tr>;
    case 'tableHeader':
      return <th>{children(node)}</th>;
    case 'tableCell':
      return <td>{children(node)}</td>;
    case 'mention':
      return <span className="mention">{text(attrs['text']) || '@someone'}</span>;
    case 'emoji':
      return text(attrs['text']) || text(attrs['shortName']);
    case 'date':
      return <time>{dateText(attrs['timestamp'])}</time>;
    case 'status':
      return <Lozenge type={statusColors[text(attrs['color'])] ?? 'default'}>{text(attrs['text'])}</Lozenge>;
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return <a href={safeUrl(attrs['url'])}>{text(attrs['url'])}</a>;
    case 'media':
    case 'mediaInline':
      return <span className="media">📎 {text(attrs['alt']) || 'Attachment'}</span>;
    default:
      return children(node);
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
      return attrs['type'] === 'sub' ? <sub>{inside}</sub> : <sup>{inside}</sup>;
    case 'link':
      return <a href={safeUrl(attrs['href'])}>{inside}</a>;
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
