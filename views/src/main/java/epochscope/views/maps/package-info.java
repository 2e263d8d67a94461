/** What every layer makes of one sample. */
package epochscope.views.maps;
