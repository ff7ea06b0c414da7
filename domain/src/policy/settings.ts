/** Who may read, change and import a town's settings: its administrator, and nobody else. */
import type { Post } from '../org/post.ts';

/** The post by which somebody may configure the town, or `undefined`. */
export function configuringPost(posts: readonly Post[], town: string): Post | undefined {
  return posts.find(({ role, unit }) => role === 'admin' && unit === town);
}
