import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './notice.css';

interface NoticeProps {
  tone: 'critical' | 'high' | 'medium' | 'info' | 'ok' | 'accent';
  icon: IconName;
  title: string;
  /** What to do about it. */
  children?: ComponentChildren;
  /** A control at its end. */
  action?: ComponentChildren;
}

/** Something to know, with its remedy. */
export function Notice({ tone, icon, title, children, action }: NoticeProps) {
  return (
    <div class={`notice notice--${tone}`}>
      <Icon name={icon} />
      <div>
        <strong>{title}</strong>
        {children && <p>{children}</p>}
      </div>
      {action && <div class="do">{action}</div>}
    </div>
  );
}
