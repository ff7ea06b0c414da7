/** 职能部门: an office of the town, or one stationed in it which a town asks by 协调函 and does not card. */
export interface Department {
  readonly id: string;
  readonly town: string;
  readonly name: string;
  /** `stationed` offices (派出所, 供电所…) answer to a county bureau. */
  readonly kind: 'own' | 'stationed';
  readonly phone?: string;
}
