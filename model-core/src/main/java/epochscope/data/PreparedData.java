package epochscope.data;

import epochscope.spec.DataSpec;
import java.util.List;

/**
 * The three parts of a sample, scaled as the network sees them, and how they were scaled.
 *
 * @param validation may be empty
 * @param test may be empty
 * @param balance how training visits and weighs the training part
 * @param notes what was done to the data, one sentence each (rows read, dropped, imputed; how the
 *     header was taken)
 */
public record PreparedData(
    Dataset train,
    Dataset validation,
    Dataset test,
    Preprocessing preprocessing,
    Balance balance,
    List<String> notes) {
  public PreparedData {
    notes = List.copyOf(notes);
  }

  /** By what a network is judged: the validation part, or the training part where there is none. */
  public Dataset validationOrTrain() {
    return validation.size() > 0 ? validation : train;
  }

  /**
   * The same with another training sample; how training visits and weighs it is worked out anew.
   *
   * @param spec what the data were prepared from
   */
  public PreparedData withTrain(Dataset another, DataSpec spec) {
    Balance itsBalance = new Balancing(spec.balance(), another, spec.split().seed()).balance();
    return new PreparedData(another, validation, test, preprocessing, itsBalance, notes);
  }

  /** Training visits every event once. */
  public PreparedData(
      Dataset train,
      Dataset validation,
      Dataset test,
      Preprocessing preprocessing,
      List<String> notes) {
    this(train, validation, test, preprocessing, Balance.none(train), notes);
  }
}
