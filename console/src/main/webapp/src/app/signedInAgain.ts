const channel = 'amends.session';

/** Lets the windows of one browser know that the person has signed in again. */
export const signedInAgain = {
  report(): void {
    const sender = new BroadcastChannel(channel);
    sender.postMessage('signed-in');
    sender.close();
  },
  subscribe(listener: () => void): () => void {
    const receiver = new BroadcastChannel(channel);
    receiver.onmessage = listener;
    return () => receiver.close();
  },
};
