package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * How weights start; biases start at zero. n_in and n_out are the layer's inputs and outputs per
 * weight matrix.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = InitialiserSpec.GlorotUniform.class, name = "glorot-uniform"),
  @JsonSubTypes.Type(value = InitialiserSpec.GlorotNormal.class, name = "glorot-normal"),
  @JsonSubTypes.Type(value = InitialiserSpec.HeUniform.class, name = "he-uniform"),
  @JsonSubTypes.Type(value = InitialiserSpec.HeNormal.class, name = "he-normal")
})
public sealed interface InitialiserSpec {
  /**
   * Uniform with variance 2/(n_in + n_out): limit √(6/(n_in + n_out)). Glorot and Bengio, AISTATS
   * 2010.
   */
  record GlorotUniform() implements InitialiserSpec {}

  /** Normal with variance 2/(n_in + n_out). */
  record GlorotNormal() implements InitialiserSpec {}

  /** Uniform with variance 2/n_in: limit √(6/n_in). He et al., ICCV 2015. */
  record HeUniform() implements InitialiserSpec {}

  /** Normal with variance 2/n_in. */
  record HeNormal() implements InitialiserSpec {}
}
