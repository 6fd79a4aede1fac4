/** Speaks with a voice that lives on this device; stays silent where there is none, so no text leaves it. */
export interface Voice {
  say(text: string): void;
  stop(): void;
}

export function createVoice(language: string): Voice {
  const synthesis = typeof speechSynthesis === "undefined" ? null : speechSynthesis;

  function localVoice(): SpeechSynthesisVoice | undefined {
    return synthesis
      ?.getVoices()
      .find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  }

  return {
    say(text) {
      const voice = localVoice();
      if (!synthesis || !voice) return;
      synthesis.cancel();
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      synthesis.speak(words);
    },
    stop() {
      synthesis?.cancel();
    },
  };
}

let sound: AudioContext | null = null;

/** A short tone for the start and end of a hold. The first call must come from a press: browsers ask for that. */
export function tone(pitchHz: number, lengthS = 0.16): void {
  if (typeof AudioContext === "undefined") return;
  sound ??= new AudioContext();
  const source = sound.createOscillator();
  const volume = sound.createGain();
  const end = sound.currentTime + lengthS;
  source.frequency.value = pitchHz;
  volume.gain.setValueAtTime(0.14, sound.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, end);
  source.connect(volume).connect(sound.destination);
  source.start();
  source.stop(end);
}
