/**
 * Training: {@code Trainer} makes one update at a time and knows no threads; {@code Run} keeps its
 * record in the history; {@code Player} plays and pauses it; {@code TrainingSession} owns the
 * thread, takes the commands and tells what happened.
 */
package epochscope.train;
