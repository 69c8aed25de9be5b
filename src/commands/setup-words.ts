/** What `csaudit completion` and `csaudit init --ci` take. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export const ciSystems = ['github', 'gitlab'] as const;
export type CiSystem = (typeof ciSystems)[number];
