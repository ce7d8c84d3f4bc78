const key = 'theme';

/** Dark or light as the computer is set, until the button says otherwise; that is remembered. */
export function startTheme(toggle: HTMLButtonElement): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => {
    const chosen = localStorage.getItem(key);
    return chosen === null ? system.matches : chosen === 'dark';
  };
  const show = () => {
    document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light';
    toggle.setAttribute('aria-label', isDark() ? 'Light theme' : 'Dark theme');
  };
  toggle.addEventListener('click', () => {
    localStorage.setItem(key, isDark() ? 'light' : 'dark');
    show();
  });
  system.addEventListener('change', show);
  show();
}
