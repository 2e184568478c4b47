const tasks = new Set<Promise<unknown>>();

/**
 * Lets a graceful shutdown wait for work that no request waits for.
 *
 * @returns the task itself
 */
export function trackTask<T>(task: Promise<T>): Promise<T> {
	tasks.add(task);
	const forget = () => tasks.delete(task);
	task.then(forget, forget);
	return task;
}

/** Whether some of that work is still under way. */
export const hasTasks = () => tasks.size > 0;
