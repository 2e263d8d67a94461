/**
 * Questions asked of one moment of a run: one class per question, its answer an immutable record.
 * {@code AnalysisScheduler} answers them beside the training. Knows nothing of trainers, which
 * themselves use {@code RocCurve}.
 */
package epochscope.analysis;
