/** 职能部门: an office of the town, or one stationed in it which a town asks by 协调函 and does not card. */
export interface Department {
  readonly id: string;
  readonly town: string;
  readonly name: string;
  /** The office's own code (编码), by which its lists know it again. */
  readonly code?: string;
  /** `stationed` offices (派出所, 供电所…) answer to a county bureau. */
  readonly kind: 'own' | 'stationed';
  readonly phone?: string;
}
