/**
 * What to run, as immutable records that are also its JSON form: {@link
 * epochscope.spec.ExperimentSpec} is {@link epochscope.spec.DataSpec}, {@link
 * epochscope.spec.NetworkSpec} and {@link epochscope.spec.TrainingSpec}. Constructors check, so
 * that a specification that exists is sound in itself; {@link epochscope.spec.SpecJson} reads and
 * writes it.
 */
package epochscope.spec;
